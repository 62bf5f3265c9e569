package io.vitharness.judges.detection;

import io.vitharness.judges.detection.FlatSet.Line;
import io.vitharness.media.mask.Mask;
import java.util.ArrayList;
import java.util.List;

/** COCOeval of flat lists through the judge's own core: grouping, overlaps, matching, the twelve statistics. */
final class FlatEvaluation {

    private final Criteria criteria = Criteria.coco();
    private final int overlaps = criteria.overlaps().size();
    private final FlatSet flat;

    FlatEvaluation(FlatSet flat) {
        this.flat = flat;
    }

    /** All matches, ready to be counted. */
    PictureSet matched() {
        List<List<Line>> places = grouped(flat.places);
        List<List<Line>> regions = grouped(flat.regions);
        Matcher matcher = new Matcher(criteria);
        List<PictureSet.ClassTally> classes = new ArrayList<>();
        for (int k = 0; k < FlatSet.CLASSES; k++) {
            List<Ladder.Entry> entries = new ArrayList<>();
            for (int i = 0; i < FlatSet.PICTURES; i++) {
                int cell = i * FlatSet.CLASSES + k;
                if (!places.get(cell).isEmpty() || !regions.get(cell).isEmpty()) {
                    entries.add(new Ladder.Entry(matcher.match(pool(regions.get(cell), places.get(cell))), i));
                }
            }
            classes.add(new PictureSet.ClassTally(new Classes.Known("class " + k, k, 0), entries));
        }
        List<String> clusters = new ArrayList<>();
        for (int i = 0; i < FlatSet.PICTURES; i++) {
            clusters.add(String.valueOf(i));
        }
        return new PictureSet(classes, clusters, FlatSet.PICTURES, false);
    }

    double[] statistics(PictureSet set) {
        double[] stats = new double[12];
        LadderStatistic all = ladder(set, 0);
        stats[0] = all.official().orElse(-1);
        stats[1] = all.at(0, 1).official().orElse(-1);
        stats[2] = all.at(5, 6).official().orElse(-1);
        for (int size = 1; size < 4; size++) {
            stats[2 + size] = ladder(set, size).official().orElse(-1);
            stats[8 + size] = recall(set, size, 100);
        }
        stats[6] = recall(set, 0, 1);
        stats[7] = recall(set, 0, 10);
        stats[8] = recall(set, 0, 100);
        return stats;
    }

    LadderStatistic ladder(PictureSet set, int size) {
        return new LadderStatistic(set, new LadderStatistic.Part(size, 0, overlaps, known -> true), overlaps);
    }

    private double recall(PictureSet set, int size, int most) {
        return new SumStatistic(set, new SumStatistic.Part(size, 0, overlaps, most), overlaps, SumStatistic.RECALL)
                .official()
                .orElse(-1);
    }

    private static List<List<Line>> grouped(List<Line> lines) {
        List<List<Line>> cells = new ArrayList<>();
        for (int i = 0; i < FlatSet.PICTURES * FlatSet.CLASSES; i++) {
            cells.add(List.of());
        }
        for (Line line : lines) {
            int cell = line.picture * FlatSet.CLASSES + line.category;
            if (cells.get(cell).isEmpty()) {
                cells.set(cell, new ArrayList<>(4));
            }
            cells.get(cell).add(line);
        }
        return cells;
    }

    private Pool pool(List<Line> said, List<Line> truth) {
        int[] order =
                FallingOrder.of(said.stream().mapToDouble(line -> line.score).toArray());
        int count = Math.min(order.length, criteria.most());
        boolean isMasks = !(said.isEmpty() ? truth : said).get(0).rle.isEmpty();
        double[] scores = new double[count];
        double[] areas = new double[count];
        double[] saidBoxes = new double[4 * count];
        List<Mask> saidMasks = new ArrayList<>();
        for (int d = 0; d < count; d++) {
            Line line = said.get(order[d]);
            scores[d] = line.score;
            areas[d] = line.box[2] * line.box[3];
            System.arraycopy(line.box, 0, saidBoxes, 4 * d, 4);
            if (isMasks) {
                saidMasks.add(FlatSet.parsed(line));
                areas[d] = saidMasks.get(d).area();
            }
        }
        double[] truthAreas = new double[truth.size()];
        double[] trueBoxes = new double[4 * truth.size()];
        int[] flags = new int[truth.size()];
        for (int g = 0; g < flags.length; g++) {
            Line line = truth.get(g);
            truthAreas[g] = line.box[2] * line.box[3];
            flags[g] = line.isCrowd ? Pool.True.CROWD | Pool.True.IGNORED : 0;
            System.arraycopy(line.box, 0, trueBoxes, 4 * g, 4);
        }
        double[] shared = isMasks
                ? MaskOverlap.matrix(
                        saidMasks, truth.stream().map(FlatSet::parsed).toList(), flags)
                : BoxOverlap.matrix(saidBoxes, trueBoxes, flags);
        return new Pool(new Pool.Said(scores, areas, false), new Pool.True(truthAreas, flags), shared);
    }
}
