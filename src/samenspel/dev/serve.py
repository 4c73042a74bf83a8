"""What the demo's server serves: the same as in real use, in processes that never outlive the server that made them."""

import signal

from django.core.wsgi import get_wsgi_application

from samenspel.dev.children import die_with_parent

# The server's own processes are forked by granian, and stay when granian is killed.
if ask := die_with_parent(signal.SIGKILL):
    ask()
application = get_wsgi_application()
