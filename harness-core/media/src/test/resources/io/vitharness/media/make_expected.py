"""Writes the pictures and expected values of the tests beside this file.

Needs Pillow 12.3.0, numpy and pycocotools 2.0.11; run it again only to add cases. All pictures are computed here.
"""

import hashlib
import io
import pathlib
import random
import struct
import zlib

import numpy as np
from PIL import Image
from pycocotools import mask as coco

HERE = pathlib.Path(__file__).parent
PICTURES = HERE / "pictures"


def pattern(width, height, channels):
    """The picture that Patterns.java computes as well: soft slopes with a hash on top."""
    y, x, c = np.mgrid[0:height, 0:width, 0:channels]
    return ((x * 7 + y * 13 + c * 61 + (x * y * (c + 3) % 11) * 9) % 256).astype(np.uint8)


def image(width, height, channels):
    samples = pattern(width, height, channels)
    mode = {1: "L", 2: "LA", 3: "RGB", 4: "RGBA"}[channels]
    return Image.frombytes(mode, (width, height), samples.tobytes())


def sha(picture):
    return hashlib.sha256(picture.tobytes()).hexdigest()


def saved(picture, fmt, **options):
    out = io.BytesIO()
    picture.save(out, fmt, **options)
    return out.getvalue()


def without_segment(jpeg, marker):
    """A JPEG without its first segment of that marker."""
    at = jpeg.index(bytes([0xFF, marker]))
    return jpeg[:at] + jpeg[at + 2 + struct.unpack(">H", jpeg[at + 2:at + 4])[0]:]


def png(width, height, depth, colour_type, rows):
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    data = b"".join(b"\0" + row for row in rows)
    header = struct.pack(">IIBBBBB", width, height, depth, colour_type, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b"")


def shifted_gif(transparency):
    """A frame of 5 x 4 at (3, 2) on a screen of 13 x 9."""
    options = {} if transparency is None else {"transparency": transparency}
    data = bytearray(saved(image(5, 4, 3).quantize(8), "GIF", **options))
    data[6:10] = struct.pack("<HH", 13, 9)
    at = 13 + 3 * (2 << (data[10] & 7))
    while data[at] == 0x21:
        at += 2
        while data[at]:
            at += 1 + data[at]
        at += 1
    data[at + 1:at + 5] = struct.pack("<HH", 3, 2)
    return bytes(data)


def pictures():
    rgb, grey, rgba, grey_alpha = (image(13, 9, n) for n in (3, 1, 4, 2))
    cmyk = Image.frombytes("CMYK", (13, 9), pattern(13, 9, 4).tobytes())
    palette = rgb.quantize(16)
    bilevel = grey.convert("1")
    yield "rgb.png", saved(rgb, "PNG")
    yield "rgba.png", saved(rgba, "PNG")
    yield "grey.png", saved(grey, "PNG")
    yield "grey-alpha.png", saved(grey_alpha, "PNG")
    yield "bilevel.png", saved(bilevel, "PNG")
    yield "palette.png", saved(palette, "PNG")
    yield "palette-transparent.png", saved(palette, "PNG", transparency=3)
    deep = pattern(13, 9, 6)
    yield "rgb-16-bit.png", png(13, 9, 16, 2, [row.tobytes() for row in deep])
    yield "grey-2-bit.png", png(13, 9, 2, 0, [bytes(row[:4, 0]) for row in deep])
    big = image(37, 21, 3)
    yield "half-chroma.jpg", saved(big, "JPEG", quality=90, subsampling=2)
    yield "wide-chroma.jpg", saved(big, "JPEG", quality=80, subsampling=1)
    yield "full-chroma.jpg", saved(big, "JPEG", quality=90, subsampling=0)
    yield "progressive.jpg", saved(big, "JPEG", quality=85, progressive=True)
    yield "grey.jpg", saved(image(37, 21, 1), "JPEG", quality=85)
    yield "stored-rgb.jpg", saved(big, "JPEG", quality=85, keep_rgb=True)
    yield "no-marker.jpg", without_segment(saved(big, "JPEG", quality=85, subsampling=0), 0xE0)
    ink = saved(cmyk, "JPEG", quality=90)
    yield "cmyk.jpg", ink
    adobe = ink.index(b"Adobe")
    yield "ycck.jpg", ink[:adobe + 11] + b"\x02" + ink[adobe + 12:]
    yield "palette.gif", saved(palette, "GIF")
    yield "shifted.gif", shifted_gif(None)
    yield "shifted-transparent.gif", shifted_gif(2)
    yield "two-frames.gif", saved(palette, "GIF", save_all=True, append_images=[palette.rotate(180)])
    yield "rgb.bmp", saved(rgb, "BMP")
    yield "rgba.bmp", saved(rgba, "BMP")
    yield "palette.bmp", saved(palette, "BMP")
    yield "grey.bmp", saved(grey, "BMP")
    yield "bilevel.bmp", saved(bilevel, "BMP")
    yield "rgb.tif", saved(rgb, "TIFF")
    yield "rgb-lzw.tif", saved(rgb, "TIFF", compression="tiff_lzw")
    yield "rgb-deflate.tif", saved(rgb, "TIFF", compression="tiff_adobe_deflate")
    yield "rgba.tif", saved(rgba, "TIFF")
    yield "grey.tif", saved(grey, "TIFF")
    yield "palette.tif", saved(palette, "TIFF")
    yield "cmyk.tif", saved(cmyk, "TIFF")
    yield "bilevel-group4.tif", saved(bilevel, "TIFF", compression="group4")
    yield "rgb.webp", saved(rgb, "WEBP", lossless=True)
    yield "rgba.webp", saved(rgba, "WEBP", lossless=True, exact=True)


def write_pictures():
    lines = []
    PICTURES.mkdir(exist_ok=True)
    for name, data in pictures():
        (PICTURES / name).write_bytes(data)
        decoded = Image.open(io.BytesIO(data))
        lines.append(f"{name} {decoded.width} {decoded.height} {sha(decoded.convert('RGB'))}")
    (PICTURES / "lossy.webp").write_bytes(saved(image(37, 21, 3), "WEBP", quality=80))
    (HERE / "pictures.txt").write_text("\n".join(lines) + "\n")


def write_resizes():
    filters = ["NEAREST", "BOX", "BILINEAR", "HAMMING", "BICUBIC", "LANCZOS"]
    sizes = [((61, 47), (61, 47)), ((61, 47), (20, 47)), ((61, 47), (61, 100)), ((61, 47), (33, 17)),
             ((61, 47), (150, 101)), ((7, 300), (13, 11)), ((1, 1), (5, 3)), ((64, 64), (1, 1))]
    boxes = [((61, 47), (3, 5, 40, 47), (37, 42)), ((61, 47), (0.5, 1.25, 60.3, 40.75), (24, 24)),
             ((61, 47), (10, 10, 12.5, 12.5), (30, 31))]
    cases = [(a, (0, 0, *a), b) for a, b in sizes] + boxes
    lines = []
    for channels in (1, 2, 3, 4):
        for name in filters:
            for before, box, after in cases:
                out = image(*before, channels).resize(after, Image.Resampling[name], box=box)
                numbers = " ".join(str(n) for n in (channels, *before, *box, *after))
                lines.append(f"{name} {numbers} {sha(out)}")
    (HERE / "resizes.txt").write_text("\n".join(lines) + "\n")


def outlines():
    draw = random.Random(7)
    yield 10, 10, [-5, -5, 5, -5, 5, 5, -5, 5]
    yield 30, 40, [10.2, 10.7, 20.4, 11.1, 15.3, 25.9]
    yield 9, 9, [4, 4, 4, 4, 4, 4]
    yield 9, 9, [1, 1, 7, 1, 1, 7, 7, 7]
    yield 1, 1, [0, 0, 1, 0, 1, 1, 0, 1]
    yield 50, 50, [-100000.5, 25.3, 25.1, -90000.7, 100000.9, 26.2, 24.4, 70000.6]
    for _ in range(60):
        height, width = draw.randint(1, 60), draw.randint(1, 60)
        corners = draw.randint(3, 12)
        digits = draw.choice([0, 1, 2, 6])
        yield height, width, [
            round(draw.uniform(-0.4, 1.4) * (height if i % 2 else width), digits) for i in range(2 * corners)]


def write_polygons():
    lines = []
    for height, width, corners in outlines():
        rle = coco.frPyObjects([corners], height, width)[0]
        bounds = " ".join(str(int(n)) for n in coco.toBbox(rle))
        lines.append(f"{width} {height} {','.join(map(str, corners))} {rle['counts'].decode()} "
                     f"{int(coco.area(rle))} {bounds}")
    (HERE / "mask" / "polygons.txt").write_text("\n".join(lines) + "\n")


def write_pairs():
    draw = random.Random(11)
    lines = []
    for _ in range(40):
        height, width = draw.randint(1, 40), draw.randint(1, 40)
        masks = []
        for _ in range(2):
            corners = [draw.uniform(-0.2, 1.2) * (height if i % 2 else width) for i in range(10)]
            masks.append(coco.frPyObjects([corners], height, width)[0])
        plain, crowd = (coco.iou(masks[:1], masks[1:], [flag])[0][0] for flag in (0, 1))
        either, both = coco.merge(masks), coco.merge(masks, intersect=True)
        texts = " ".join(m["counts"].decode() for m in (*masks, either, both))
        lines.append(f"{width} {height} {texts} {plain!r} {crowd!r}".replace("np.float64(", "").replace(")", ""))
    (HERE / "mask" / "pairs.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    (HERE / "mask").mkdir(exist_ok=True)
    write_pictures()
    write_resizes()
    write_polygons()
    write_pairs()
