"""Writes resources/house-style.docx and resources/house-style-light.docx anew."""

from agreement_studio.adapters.word.house_style.file import house_style_file
from agreement_studio.assets import resource

resource("house-style.docx").write_bytes(house_style_file())
resource("house-style-light.docx").write_bytes(house_style_file(light=True))
