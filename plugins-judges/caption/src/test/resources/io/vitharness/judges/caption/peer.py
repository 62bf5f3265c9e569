"""Scores captions with pycocoevalcap, from the files to the figures: python3 peer.py FOLDER"""
import json
import os
import sys
import time

started = time.time()
with open(sys.argv[1] + "/gts.json") as file:
    gts = json.load(file)
with open(sys.argv[1] + "/res.json") as file:
    res = json.load(file)

from pycocoevalcap.bleu.bleu import Bleu
from pycocoevalcap.cider.cider import Cider
from pycocoevalcap.rouge.rouge import Rouge
from pycocoevalcap.tokenizer.ptbtokenizer import PTBTokenizer

tokenizer = PTBTokenizer()
gts = tokenizer.tokenize(gts)
res = tokenizer.tokenize(res)
bleu = Bleu(4).compute_score(gts, res, verbose=0)[0]
rouge = Rouge().compute_score(gts, res)[0]
cider = Cider().compute_score(gts, res)[0]
print("PEER", time.time() - started, sum(os.times()[:4]), *bleu, rouge, cider)
