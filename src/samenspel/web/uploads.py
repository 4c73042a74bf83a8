"""No screen asks for a file, so none is taken in."""

from typing import Any, NoReturn

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler


class NoFiles(FileUploadHandler):
    """Refuses every file before its first byte is kept.

    The largest size of a request does not count files: Django would write one of any size to the disk, for a stranger
    too, before a view is asked.
    """

    def new_file(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Raises RequestDataTooBig, which becomes the 400 page."""
        raise RequestDataTooBig("No screen takes files.")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Nothing is received."""

    def file_complete(self, file_size: int) -> None:
        """There is no file."""
