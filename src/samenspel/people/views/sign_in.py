"""Signing in with a code from a mail, and signing out: allauth's own views with our pages."""

from typing import Any

from allauth.account.views import ConfirmLoginCodeView, LogoutView, RequestLoginCodeView
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samenspel.people import signin, signin_flow
from samenspel.people.models import Person
from samenspel.shared.clock import now
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

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The field for the code."""
        self._look_somebody_up()
        response: HttpResponse = super().get(request, *args, **kwargs)
        return response

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Holds the mail to which the code answers before it is checked, so that tries at once wait for each other."""
        self._look_somebody_up()
        link = signin.link_for_a_try(signin_flow.asked_here(request), now=now())
        if link is None:
            self._process.abort()
            messages.error(request, _("Deze code werkt niet meer. Vraag een nieuwe mail aan."))
            return redirect("account_login")
        self.link = link
        response: HttpResponse = super().post(request, *args, **kwargs)
        return response

    def form_invalid(self, form: Any) -> HttpResponse:
        """Only a wrong code counts as a try; an empty field does not."""
        if not form.has_error("code", "incorrect_code"):
            return self.render_to_response(self.get_context_data(form=form))
        # What the session counted may be old by now; allauth adds this one to it.
        self._process.state["failed_attempts"] = signin.count_wrong_code(self.link, now=now()) - 1
        response: HttpResponse = super().form_invalid(form)
        return response

    def _look_somebody_up(self) -> None:
        """Also when nobody has the address a person is looked up, so that both take the same time."""
        if self.stage.login.user is None:
            Person.objects.filter(pk=new_id()).first()


class _SignOut(_RenderedHere, LogoutView):
    template_name = "people/sign_out.html"


sign_in = _SignIn.as_view()
enter_code = _EnterCode.as_view()
sign_out = _SignOut.as_view()


@login_not_required
def signed_out(request: HttpRequest) -> HttpResponse:
    """What is there after signing out."""
    return render(request, "people/signed_out.html")
