"""A note goes along with a conversation that is handed over, for colleagues alone."""

from guest_desk import Chat
from hotel_process import Hotel
from listener import listening


def hand_over(chat: Chat, hotel: Hotel, **more: object) -> object:
    choice = {"staff_id": hotel.staff_ids["manager"], **more}
    return chat.desk.post(chat.own("assign-staff/"), json=choice)


def test_that_a_note_is_kept_with_the_hand_over(hotel: Hotel) -> None:
    chat = Chat(hotel)
    assert hand_over(chat, hotel, note="  They have twins. ").status_code == 200
    (handling,) = chat.now()["handlings"]
    assert (handling["by_name"], handling["note"]) == ("Rita Walsh", "They have twins.")
    # Again to the same colleague: nothing new was decided.
    assert hand_over(chat, hotel, note="Again").status_code == 200
    assert [one["note"] for one in chat.now()["handlings"]] == ["They have twins."]


def test_that_a_note_is_no_novel(hotel: Hotel) -> None:
    chat = Chat(hotel)
    refused = hand_over(chat, hotel, note="x" * 201)
    assert refused.status_code == 400
    assert refused.json()["detail"] == "A note has at most 200 characters."
    assert hand_over(chat, hotel, note="   ").status_code == 200
    assert chat.now()["handlings"][0]["note"] is None


def test_that_the_guest_hears_who_takes_care_but_not_the_note(hotel: Hotel) -> None:
    chat = Chat(hotel)
    with listening(hotel, chat.guest, chat.room_channel) as guest:
        hand_over(chat, hotel, note="A difficult one")
        ((_, event, data),) = guest.hear(1)
    assert event == "staff-assigned"
    assert "difficult" not in str(data)
    paths = (chat.own(""), chat.at("conversations/"))
    seen = [chat.guest.get(path) for path in paths]
    seen.append(chat.guest.post(chat.at(f"conversations/from-room/{chat.room}/")))
    assert [answer.status_code for answer in seen] == [200] * 3
    assert not any("difficult" in answer.text for answer in seen)
    assert all("handlings" in answer.text for answer in seen)
