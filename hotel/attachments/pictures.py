"""Pictures drawn anew: nothing of the file that came is kept but what one sees."""

import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image, ImageOps

from hotel.attachments.limits import LONGEST_EDGE, MOST_PIXELS, THUMBNAIL_EDGE
from hotel.problems import ProblemError, invalid

_FORMATS: Final = ("JPEG", "PNG", "GIF", "WEBP", "BMP")
_QUALITY: Final = 88
_THUMBNAIL_QUALITY: Final = 80
_LOSSLESS: Final = frozenset({"PNG", "GIF", "BMP"})
_OPAQUE: Final = (255, 255, 255)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture drawn anew and its thumbnail, as files; width and height in pixels."""

    file: Path
    thumbnail: Path
    mime_type: str
    extension: str
    width: int
    height: int


def redraw(source: Path, name: str) -> Picture:
    """Draw a picture anew beside its source: upright, the first frame, without what was hidden.

    Raises ProblemError 400 for a picture that is damaged or has too many pixels. Takes up to a
    second of a processor: not for the event loop.
    """
    try:
        with warnings.catch_warnings(), Image.open(source, formats=_FORMATS) as opened:
            # Pillow warns of what is refused right here, by our own limit.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            _check_size(opened, name)
            is_lossless = opened.format in _LOSSLESS
            opened.draft("RGB", (LONGEST_EDGE, LONGEST_EDGE))
            upright = ImageOps.exif_transpose(opened)
    except ProblemError:
        raise
    except Image.DecompressionBombError as error:
        raise _too_many_pixels(name) from error
    except Exception as error:
        # Whatever a decoder makes of hostile bytes, the picture is not one.
        sentence = f"The picture “{name}” is damaged and cannot be sent."
        raise invalid(sentence, field="files") from error
    return _written(upright, source, is_lossless=is_lossless)


def _check_size(picture: Image.Image, name: str) -> None:
    if picture.width * picture.height > MOST_PIXELS:
        raise _too_many_pixels(name)


def _too_many_pixels(name: str) -> ProblemError:
    sentence = (
        f"The picture “{name}” has more than {MOST_PIXELS // 1_000_000} million pixels."
        " Make it smaller and send it again."
    )
    return invalid(sentence, field="files")


def _written(upright: Image.Image, source: Path, *, is_lossless: bool) -> Picture:
    has_alpha = upright.has_transparency_data
    clean = upright.convert("RGBA" if has_alpha else "RGB")
    clean.info.clear()
    clean.thumbnail((LONGEST_EDGE, LONGEST_EDGE), Image.Resampling.LANCZOS)
    is_png = has_alpha or is_lossless
    file, small = source.with_name(f"{source.name}.new"), source.with_name(f"{source.name}.small")
    if is_png:
        clean.save(file, "PNG")
    else:
        clean.save(file, "JPEG", quality=_QUALITY)
    thumbnail = _on_white(clean)
    thumbnail.thumbnail((THUMBNAIL_EDGE, THUMBNAIL_EDGE), Image.Resampling.LANCZOS)
    thumbnail.save(small, "JPEG", quality=_THUMBNAIL_QUALITY)
    return Picture(
        file=file,
        thumbnail=small,
        mime_type="image/png" if is_png else "image/jpeg",
        extension="png" if is_png else "jpg",
        width=clean.width,
        height=clean.height,
    )


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode == "RGB":
        return picture.copy()
    flat = Image.new("RGB", picture.size, _OPAQUE)
    flat.paste(picture, mask=picture.getchannel("A"))
    return flat
