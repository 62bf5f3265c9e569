"""Times a peer on the files that the speed test wrote, reading not counted: python3 peers.py FOLDER bbox|segm PEER"""
import contextlib
import io
import json
import os
import resource
import sys
import time


def measure(coco, evaluation, folder, kind):
    with contextlib.redirect_stdout(io.StringIO()):
        truth = coco(folder + "/truth.json")
        results = truth.loadRes(folder + "/results.json")
        start = time.perf_counter()
        used = sum(os.times()[:4])
        run = evaluation(truth, results, kind)
        run.evaluate()
        run.accumulate()
        run.summarize()
        took = time.perf_counter() - start
        used = sum(os.times()[:4]) - used
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(took, used, peak, *(float(x) for x in run.stats[:12]))


folder, kind, peer = sys.argv[1:4]
if peer == "pycocotools":
    from pycocotools.coco import COCO
    from pycocotools.cocoeval import COCOeval

    measure(COCO, COCOeval, folder, kind)
else:
    from faster_coco_eval import COCO, COCOeval_faster

    measure(COCO, COCOeval_faster, folder, kind)
