"""The views beside the page that tell of the agreement as a whole, by their keys."""

from PySide6.QtCore import QCoreApplication

from agreement_studio.application.balance_tables import balance_tables
from agreement_studio.application.linked_table import LinkedTable
from agreement_studio.application.thread_tables import thread_tables
from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.findings.tables_panel import TablesPanel
from agreement_studio.desktop.language.texts_on_screen import texts_on_screen

FINDINGS, BALANCE, THREAD = "findings", "balance", "thread"
NOTES = "notes"
"""No view of its own: what was noticed, as notes on the paper."""


def balance_panel(model: AgreementModel) -> TablesPanel:
    """Who decides, holds money, carries risk and answers."""
    return TablesPanel(model, QCoreApplication.translate("Views", "Balance"), _balance)


def thread_panel(model: AgreementModel) -> TablesPanel:
    """How each outcome hangs together with everything else."""
    return TablesPanel(model, QCoreApplication.translate("Views", "Thread"), _thread)


def _balance(model: AgreementModel) -> tuple[LinkedTable, ...]:
    return balance_tables(model.agreement, texts_on_screen())


def _thread(model: AgreementModel) -> tuple[LinkedTable, ...]:
    if model.document is None:
        return ()
    return thread_tables(model.agreement, model.document, texts_on_screen())
