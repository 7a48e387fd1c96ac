"""The door for a WSGI server."""

import gc
import os

from django.core.wsgi import get_wsgi_application

# The garbage collector would walk everything that was loaded, over and over: what stands at the start stays out of it,
# and it looks at what a page leaves behind after several pages rather than within each.
OBJECTS_BETWEEN = 50_000

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "taizhang.config.settings")
application = get_wsgi_application()
gc.collect()
gc.freeze()
gc.set_threshold(OBJECTS_BETWEEN)
