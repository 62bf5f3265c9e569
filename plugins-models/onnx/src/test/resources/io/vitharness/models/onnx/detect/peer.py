"""PicoDet with Pillow, numpy and onnxruntime: peer.py FOLDER THREADS ROUNDS -> "raw|whole wall processors checksum", in seconds."""
import io
import statistics
import sys
import time
from pathlib import Path

import numpy as np
import onnxruntime
from PIL import Image

MEAN = np.array([0.485, 0.456, 0.406], np.float32)
DEVIATION = np.array([0.229, 0.224, 0.225], np.float32)
STRIDES = (8, 16, 32, 64)
EDGE = 320


def session(folder, threads):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    graph = str(folder / "models/picodet_s_320_coco.onnx")
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


def fed(picture):
    small = picture.resize((EDGE, EDGE), Image.Resampling.BICUBIC)
    values = (np.asarray(small, np.float32) / 255 - MEAN) / DEVIATION
    return np.ascontiguousarray(values.transpose(2, 0, 1)[None])


def boxes(distances, stride):
    bins = distances.reshape(-1, 4, distances.shape[-1] // 4)
    shares = np.exp(bins - bins.max(-1, keepdims=True))
    edges = (shares * np.arange(bins.shape[-1])).sum(-1) / shares.sum(-1) * stride
    rows, columns = np.mgrid[: EDGE // stride, : EDGE // stride]
    x, y = (columns.ravel() + 0.5) * stride, (rows.ravel() + 0.5) * stride
    return np.stack([x - edges[:, 0], y - edges[:, 1], x + edges[:, 2], y + edges[:, 3]], 1)


def surest(found, scores, names, overlap, most):
    """Within each class: boxes of other classes are moved out of each other's way. Ends when there are enough."""
    left, top, right, bottom = (found + (names * 4096.0)[:, None])[np.argsort(-scores, kind="stable")].T.copy()
    areas = (right - left) * (bottom - top)
    order, kept = np.arange(len(left)), []
    while len(order) and len(kept) < most:
        one, order = order[0], order[1:]
        kept.append(one)
        width = np.minimum(right[one], right[order]) - np.maximum(left[one], left[order])
        height = np.minimum(bottom[one], bottom[order]) - np.maximum(top[one], top[order])
        both = np.maximum(width, 0) * np.maximum(height, 0)
        order = order[both <= overlap * (areas[one] + areas[order] - both)]
    return np.argsort(-scores, kind="stable")[kept]


def whole(model, encoded):
    picture = Image.open(io.BytesIO(encoded)).convert("RGB")
    outputs = model.run(None, {"image": fed(picture)})
    found = np.concatenate([boxes(outputs[i + 4][0], stride) for i, stride in enumerate(STRIDES)])
    found = (found * ([picture.width / EDGE, picture.height / EDGE] * 2)).clip(
        0, [picture.width, picture.height] * 2)
    scores = np.concatenate([one[0] for one in outputs[:4]])
    cells, names = np.nonzero(scores > 0.025)
    sure = scores[cells, names]
    return [(names[i], sure[i], found[cells[i]]) for i in surest(found[cells], sure, names, 0.6, 100)]


def timed(kind, rounds, checksum, run):
    walls, used = [], []
    for i in range(3 * rounds // 2):
        wall, processors = time.perf_counter(), time.process_time()
        run(i)
        if i >= rounds // 2:
            walls.append(time.perf_counter() - wall)
            used.append(time.process_time() - processors)
    print(kind, statistics.median(walls), statistics.mean(used), checksum)


def main():
    folder, threads, rounds = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    model = session(folder, threads)
    encoded = [file.read_bytes() for file in sorted((folder / "images").glob("*.jpg"))]
    pixels = fed(Image.open(folder / "tensor_parity_input_320_rgb.png").convert("RGB"))
    total = float(sum(one.sum(dtype=np.float64) for one in model.run(None, {"image": pixels})))
    timed("raw", rounds, total, lambda i: model.run(None, {"image": pixels}))
    timed("whole", rounds, float(len(whole(model, encoded[0]))), lambda i: whole(model, encoded[i % len(encoded)]))


main()
