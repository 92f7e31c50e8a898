"""The commands that send something out of a window."""

from agreement_studio.desktop.host import Commands, Host
from agreement_studio.desktop.sending_out.around_the_file import AroundTheFile
from agreement_studio.desktop.sending_out.background import Background
from agreement_studio.desktop.sending_out.exporting import Exporting
from agreement_studio.desktop.sending_out.pages import Kit
from agreement_studio.desktop.sending_out.printing import Printing


def feature(host: Host, kit: Kit) -> Commands:
    """The commands of one window; `kit` paints the paper and the pictures."""
    background = Background(host.over)
    exporting = Exporting(host, kit, background)
    printing = Printing(host, kit, background)
    around = AroundTheFile(host)
    return {
        "export": exporting.open,
        "print": printing.ask_and_print,
        "print_preview": printing.preview,
        "page_setup": printing.set_up,
        "share": around.share,
        "save_copy": around.save_copy,
        "revert": around.revert,
        "open_folder": around.open_folder,
        "export_record": around.export_record,
    }
