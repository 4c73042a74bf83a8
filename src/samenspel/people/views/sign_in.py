"""Signing in with a code from a mail, and signing out: allauth's own views with our pages."""

from typing import Any

from allauth.account.views import ConfirmLoginCodeView, LogoutView, RequestLoginCodeView
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samenspel.people.models import Person
from samenspel.shared.ids import new_id


class _RenderedHere:
    """Makes the page inside the view, in its transaction, and not after it."""

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().render_to_response(context, **kwargs).render()  # type: ignore[misc]
        return response


class _SignIn(_RenderedHere, RequestLoginCodeView):
    template_name = "people/sign_in.html"


class _EnterCode(_RenderedHere, ConfirmLoginCodeView):
    template_name = "people/enter_code.html"

    def form_invalid(self, form: Any) -> HttpResponse:
        """Only a wrong code counts as a try; an empty field does not."""
        if not form.has_error("code", "incorrect_code"):
            return self.render_to_response(self.get_context_data(form=form))
        response: HttpResponse = super().form_invalid(form)
        return response

    def get_form_kwargs(self) -> dict[str, Any]:
        """Also when nobody has the address a person is looked up, so that both take the same time."""
        if self.stage.login.user is None:
            Person.objects.filter(pk=new_id()).first()
        kwargs: dict[str, Any] = super().get_form_kwargs()
        return kwargs


class _SignOut(_RenderedHere, LogoutView):
    template_name = "people/sign_out.html"


sign_in = _SignIn.as_view()
enter_code = _EnterCode.as_view()
sign_out = _SignOut.as_view()


@login_not_required
def signed_out(request: HttpRequest) -> HttpResponse:
    """What is there after signing out."""
    return render(request, "people/signed_out.html")
