"""What was noticed, as every view of it takes it: one place, so that one filter holds for all."""

from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.review.keeping import Sorted

_NOTHING = Sorted((), (), (), ())


def noticed(model: AgreementModel) -> Sorted:
    """The findings of the last look, by what people said of them; none before the first."""
    return model.look.findings if model.look is not None else _NOTHING
