"""What a window can do about what a careful reader notices."""

from functools import partial

from agreement_studio.desktop.findings.views import BALANCE, FINDINGS, NOTES, THREAD
from agreement_studio.desktop.host import Commands, Host


def feature(host: Host) -> Commands:
    """Opens each view beside the page, or closes it where it is open; notes are on the paper."""
    views = (FINDINGS, BALANCE, THREAD, NOTES)
    return {view: partial(host.show_beside, view) for view in views}
