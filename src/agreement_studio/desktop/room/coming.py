"""What comes next in a meeting, in words for whoever facilitates."""

from PySide6.QtCore import QCoreApplication

from agreement_studio.desktop.room.stage import Stage


def coming(stage: Stage) -> tuple[str, bool]:
    """What comes next, in a sentence or two, and whether it is time for it."""
    translate = QCoreApplication.translate
    meeting = stage.meeting
    if meeting is None or (meeting.at is None and meeting.left is None):
        return "", False
    if stage.talk:
        time = stage.texts.phrase("room.shown.minutes", count=str(stage.talk))
        said = translate("RoomComing", "The silence is over. For everyone: {time}.")
        return said.format(time=time), True
    if meeting.next is None:
        return translate("RoomComing", "This is the last item."), False
    item = meeting.agenda.items[meeting.next]
    time = stage.texts.phrase("room.shown.minutes", count=str(item.minutes))
    title = item.title or stage.stops[item.step].title
    if meeting.at is None:
        said = translate("RoomComing", "Last time we were at: {title}.")
        return said.format(title=title), True
    is_due = stage.time_is_up
    said = (
        translate("RoomComing", "Time is up. Next: {title}, {time}.")
        if is_due
        else translate("RoomComing", "Next: {title}, {time}.")
    )
    return said.format(title=title, time=time), is_due


def can_go_on(stage: Stage) -> bool:
    """Whether there is anything to go on to."""
    return bool(stage.talk) or (stage.meeting is not None and stage.meeting.next is not None)


def go_on_words(stage: Stage) -> str:
    """What the button says that goes there."""
    translate = QCoreApplication.translate
    if stage.talk or (stage.meeting is not None and stage.meeting.at is None):
        return translate("RoomComing", "Go on")
    return translate("RoomComing", "Next item")
