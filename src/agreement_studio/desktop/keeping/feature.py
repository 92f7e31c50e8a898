"""What a window says of its file: changed or gone, put together, kept under a name."""

from agreement_studio.desktop.host import Commands, Host
from agreement_studio.desktop.keeping.clashes import Clashes
from agreement_studio.desktop.keeping.file_watch import FileWatch
from agreement_studio.desktop.keeping.versions import Versions


def feature(host: Host) -> Commands:
    """The commands of one window; its file is watched for as long as it is open."""
    FileWatch(host)
    clashes, versions = Clashes(host), Versions(host)
    return {
        "clashes": clashes.open,
        "name_version": versions.name_one,
        "changes_since": versions.compare,
    }
