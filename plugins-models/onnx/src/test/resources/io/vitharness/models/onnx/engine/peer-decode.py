"""The raw session of Python's onnxruntime on the graph that the test wrote; prints the median of some rounds."""
import statistics
import sys
import time

import numpy
import onnxruntime

path, prompt, answer, rounds, threads = sys.argv[1], *map(int, sys.argv[2:6])
options = onnxruntime.SessionOptions()
options.intra_op_num_threads = threads
options.inter_op_num_threads = 1
options.add_session_config_entry("session.intra_op.allow_spinning", "0")
session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
pasts = [one for one in session.get_inputs() if one.name.startswith("past_key_values.")]
width = session.get_inputs()[0].shape[2]
outputs = ["logits"] + [one.name.replace("past_key_values", "present") for one in pasts]


def rows(count):
    return ((numpy.arange(count * width) % 17 - 8) / 8).astype(numpy.float32).reshape(1, count, width)


def step(past, count, total):
    feeds = {"inputs_embeds": rows(count), "attention_mask": numpy.ones((1, total), dtype=numpy.int64)}
    feeds.update(past)
    said = session.run(outputs, feeds)
    return said[0], {one.name: value for one, value in zip(pasts, said[1:])}


def begin():
    return {one.name: numpy.zeros((1, one.shape[1], 0, one.shape[3]), dtype=numpy.float32) for one in pasts}


def clocks():
    return numpy.array([time.perf_counter(), time.process_time()])


prefills, decodings = [], []
for _ in range(rounds):
    start = clocks()
    logits, past = step(begin(), prompt, prompt)
    read = clocks()
    for i in range(answer):
        logits, past = step(past, 1, prompt + i + 1)
    prefills.append(read - start)
    decodings.append(clocks() - read)
medians = [statistics.median(one[i] for one in times) for times in (prefills, decodings) for i in (0, 1)]
print("PEER", *medians, float(numpy.abs(logits).sum()))
