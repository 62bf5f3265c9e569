"""The language stage of llava-tiny in PyTorch (eager, compiled) and in TensorFlow: weights, batches and prompts are
read from a folder, so that both sides compute the same. Prints the first loss, seconds and processor seconds of the
training steps, the same of greedy answers, and the most memory held, in MiB."""
import importlib.util
import json
import os
import resource
import struct
import sys
import time

FOLDER, PEER, WORK = sys.argv[1:4]
WARM, STEPS, THREADS = map(int, sys.argv[4:7])
HEADS, LAYERS, REACH, WRITTEN = 4, 3, 16, 24
RATE, END = 2e-3, 1

# threads that wait for each other asleep: those that spin lose whole time slices where other work is going on
os.environ.update(OMP_WAIT_POLICY="PASSIVE", GOMP_SPINCOUNT="0", KMP_BLOCKTIME="0")

if WORK == "ask":
    print("there" if importlib.util.find_spec(PEER.split("-")[0]) and importlib.util.find_spec("numpy") else "absent")
    sys.exit(0)

import numpy as np


def read(name):
    with open(os.path.join(FOLDER, name), "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        data = file.read()
    return {
        key: np.frombuffer(data, "<f4", (e["data_offsets"][1] - e["data_offsets"][0]) // 4, e["data_offsets"][0])
        .reshape(e["shape"])
        .copy()
        for key, e in header.items()
        if key != "__metadata__"
    }


weights = {k: v for k, v in read("weights.safetensors").items() if k.startswith(("adapter.", "lm."))}
stored = read("batches.safetensors")


def whole(name):
    return stored[name].astype(np.int64)


batches = [
    (stored[f"{i}/features"], whole(f"{i}/words"), whole(f"{i}/prefix").reshape(-1),
     whole(f"{i}/positions").reshape(-1), whole(f"{i}/targets").reshape(-1))
    for i in range(WARM + STEPS)
]
prompts = [whole(f"prompt/{i}").reshape(-1) for i in range(32)]


def took(work):
    used, started = sum(os.times()[:2]), time.perf_counter()
    work()
    return time.perf_counter() - started, sum(os.times()[:2]) - used


def answers(logits):
    """Greedy: the whole row is read anew for each word, as ours does."""
    said = [[] for _ in prompts]
    for _ in range(WRITTEN):
        rows = [np.concatenate([p, np.array(s, np.int64)]) for p, s in zip(prompts, said)]
        length = max(map(len, rows))
        words = np.stack([np.pad(r, (0, length - len(r))) for r in rows])
        prefix = np.array([16 + len(p) for p in prompts])
        last = np.array([i * (16 + length) + 15 + len(r) for i, r in enumerate(rows)])
        best = logits(stored["prompt/features"], words, prefix, last)
        for s, word in zip(said, best):
            s.append(int(word))
    return said


def torch_peer():
    import torch
    import torch.nn.functional as f

    torch.set_num_threads(THREADS)
    w = {k: torch.nn.Parameter(torch.tensor(v)) for k, v in weights.items()}

    def gelu(x):
        return x * torch.sigmoid(1.702 * x)

    def linear(name, x):
        return x @ w[name + ".weight"] + w[name + ".bias"]

    def norm(name, x):
        return f.layer_norm(x, x.shape[-1:], w[name + ".gain"], w[name + ".bias"], 1e-5)

    def mlp(name, x):
        return linear(name + ".down", gelu(linear(name + ".up", x)))

    def hidden(features, words, prefix, positions):
        rows = features.shape[0]
        grid = features.view(rows, 4, 2, 4, 2, 64).permute(0, 1, 3, 2, 4, 5).reshape(rows, 16, 256)
        x = torch.cat([mlp("adapter", grid), w["lm.words"][words]], 1)
        length = x.shape[1]
        x = x + w["lm.position"][:length]
        places = torch.arange(length)
        seen = (places[None, None, :] < prefix[:, None, None]) | (places[None, None, :] <= places[None, :, None])
        mask = torch.where(seen, 0.0, -1e9)[:, None]
        near = (places[None, :] - places[:, None]).clamp(-REACH, REACH) + REACH
        for i in range(LAYERS):
            name = f"lm.block{i}"
            q, k, v = linear(name + ".qkv", norm(name + ".norm1", x)).view(rows, length, 3, HEADS, 16).permute(
                2, 0, 3, 1, 4)
            scores = (q * 0.25) @ k.transpose(-1, -2) + (mask + w[name + ".distance"][near].permute(2, 0, 1)[None])
            mixed = (scores.softmax(-1) @ v).transpose(1, 2).reshape(rows, length, 64)
            x = x + linear(name + ".out", mixed)
            x = x + mlp(name + ".mlp", norm(name + ".norm2", x))
        return norm("lm.norm", x.reshape(-1, 64)[positions]) @ w["lm.words"].T

    network = torch.compile(hidden, dynamic=True) if PEER == "torch-compiled" else hidden
    optimiser = torch.optim.AdamW(w.values(), RATE, (0.9, 0.98), 1e-8, weight_decay=0)
    tensors = [tuple(map(torch.tensor, batch)) for batch in batches]

    def step(index):
        features, words, prefix, positions, targets = tensors[index]
        loss = f.cross_entropy(network(features, words, prefix, positions), targets)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(list(w.values()), 1.0)
        optimiser.step()
        return loss.item()

    def best(features, words, prefix, last):
        with torch.no_grad():
            found = network(*map(torch.tensor, (features, words, prefix, last)))
            return found.argmax(-1).numpy()

    return step, best


def tensorflow_peer():
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    import tensorflow as tf

    tf.config.threading.set_intra_op_parallelism_threads(THREADS)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    w = {k: tf.Variable(v) for k, v in weights.items()}
    moments = {k: (tf.Variable(tf.zeros_like(v)), tf.Variable(tf.zeros_like(v))) for k, v in w.items()}

    def gelu(x):
        return x * tf.sigmoid(1.702 * x)

    def linear(name, x):
        return tf.nn.bias_add(tf.matmul(x, w[name + ".weight"]), w[name + ".bias"])

    def norm(name, x):
        centred = x - tf.reduce_mean(x, -1, keepdims=True)
        scale = tf.math.rsqrt(tf.reduce_mean(tf.square(centred), -1, keepdims=True) + 1e-5)
        return centred * scale * w[name + ".gain"] + w[name + ".bias"]

    def mlp(name, x):
        return linear(name + ".down", gelu(linear(name + ".up", x)))

    def hidden(features, words, prefix, positions):
        grid = tf.nn.space_to_depth(tf.reshape(features, [-1, 8, 8, 64]), 2)
        seen_tokens = tf.reshape(mlp("adapter", tf.reshape(grid, [-1, 256])), [-1, 16, 64])
        x = tf.concat([seen_tokens, tf.gather(w["lm.words"], words)], 1)
        length = tf.shape(x)[1]
        x = tf.reshape(x + w["lm.position"][:length], [-1, 64])
        places = tf.range(length, dtype=tf.int64)
        seen = (places[None, None, :] < prefix[:, None, None]) | (places[None, None, :] <= places[None, :, None])
        mask = tf.where(seen, 0.0, -1e9)[:, None]
        near = tf.clip_by_value(places[None, :] - places[:, None], -REACH, REACH) + REACH
        for i in range(LAYERS):
            name = f"lm.block{i}"
            qkv = tf.reshape(linear(name + ".qkv", norm(name + ".norm1", x)), [-1, length, 3, HEADS, 16])
            q, k, v = tf.unstack(tf.transpose(qkv, [2, 0, 3, 1, 4]))
            bias = mask + tf.transpose(tf.gather(w[name + ".distance"], near), [2, 0, 1])[None]
            mixed = tf.matmul(tf.nn.softmax(tf.matmul(q * 0.25, k, transpose_b=True) + bias), v)
            x = x + linear(name + ".out", tf.reshape(tf.transpose(mixed, [0, 2, 1, 3]), [-1, 64]))
            x = x + mlp(name + ".mlp", norm(name + ".norm2", x))
        return tf.matmul(norm("lm.norm", tf.gather(x, positions)), w["lm.words"], transpose_b=True)

    whole_numbers = [tf.TensorSpec([None, None], tf.int64)] + [tf.TensorSpec([None], tf.int64)] * 2
    signature = [tf.TensorSpec([None, 64, 64]), *whole_numbers]

    @tf.function(input_signature=[*signature, tf.TensorSpec([None], tf.int64), tf.TensorSpec([])])
    def learn(features, words, prefix, positions, targets, count):
        with tf.GradientTape() as tape:
            logits = hidden(features, words, prefix, positions)
            loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(targets, logits))
        names = sorted(w)
        gradients = [tf.convert_to_tensor(g) for g in tape.gradient(loss, [w[n] for n in names])]
        gradients, _ = tf.clip_by_global_norm(gradients, 1.0)
        for name, gradient in zip(names, gradients):
            m, v = moments[name]
            m.assign(0.9 * m + 0.1 * gradient)
            v.assign(0.98 * v + 0.02 * tf.square(gradient))
            rate = RATE * tf.sqrt(1 - 0.98**count) / (1 - 0.9**count)
            w[name].assign_sub(rate * m / (tf.sqrt(v) + 1e-8))
        return loss

    @tf.function(input_signature=signature)
    def best(features, words, prefix, last):
        return tf.argmax(hidden(features, words, prefix, last), -1)

    tensors = [tuple(map(tf.constant, batch)) for batch in batches]
    return (
        lambda index: float(learn(*tensors[index], tf.constant(float(index + 1)))),
        lambda *asked: best(*map(tf.constant, asked)).numpy(),
    )


step, best = torch_peer() if PEER.startswith("torch") else tensorflow_peer()
first = step(0)
for i in range(1, WARM):
    step(i)
train_wall, train_used = took(lambda: [step(WARM + i) for i in range(STEPS)])
answers(best)
write_wall, write_used = took(lambda: [answers(best) for _ in range(3)])
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(first, train_wall, train_used, write_wall, write_used, peak)
