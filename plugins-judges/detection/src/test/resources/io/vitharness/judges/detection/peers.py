"""Times pycocotools and faster-coco-eval on the files that the speed test wrote: python3 peers.py FOLDER bbox|segm"""
import contextlib
import io
import json
import resource
import sys
import time


def measure(name, coco, evaluation, folder, kind):
    with contextlib.redirect_stdout(io.StringIO()):
        truth = coco(folder + "/truth.json")
        results = truth.loadRes(folder + "/results.json")
        start = time.perf_counter()
        run = evaluation(truth, results, kind)
        run.evaluate()
        run.accumulate()
        run.summarize()
        took = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"name": name, "seconds": took, "peak_mib": peak, "stats": [float(x) for x in run.stats[:12]]}))


folder, kind, peer = sys.argv[1:4]
if peer == "pycocotools":
    from pycocotools.coco import COCO
    from pycocotools.cocoeval import COCOeval

    measure(peer, COCO, COCOeval, folder, kind)
else:
    from faster_coco_eval import COCO, COCOeval_faster

    measure(peer, COCO, COCOeval_faster, folder, kind)
