package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.system.Objective;
import java.util.ArrayList;
import java.util.List;

/**
 * The pairs of queries and objects of a batch, row by row: the cheapest by the weighted sum of Deformable DETR's matching
 * costs (arXiv 2010.04159), which are the focal loss that a class would save, the edges' distance and the missing
 * generalised overlap.
 */
final class Matching {

    private static final double ALPHA = 0.25;

    private final float[] foundEdges;
    private final float[] foundScores;
    private final BoxExercise.Plan plan;
    private final int queriesPerRow;
    private final List<String> names;
    private final float[] scores;
    private final List<Integer> queries = new ArrayList<>();
    private final List<Integer> classes = new ArrayList<>();
    private final List<float[]> edges = new ArrayList<>();
    private int row;

    Matching(float[] foundEdges, float[] foundScores, BoxExercise.Plan plan) {
        this.foundEdges = foundEdges;
        this.foundScores = foundScores;
        this.plan = plan;
        this.names = plan.teacher().classes();
        this.queriesPerRow = plan.parts().boxes().orElseThrow().queries();
        this.scores = new float[foundScores.length];
    }

    /** Matches the objects of the next row. */
    void add(List<Teacher.Finding.Found> objects) {
        int first = row++ * queriesPerRow;
        double[][] costs = new double[objects.size()][queriesPerRow];
        for (int object = 0; object < costs.length; object++) {
            for (int query = 0; query < queriesPerRow; query++) {
                costs[object][query] = cost(first + query, objects.get(object));
            }
        }
        int[] queryOf = Assignment.of(costs);
        for (int object = 0; object < queryOf.length; object++) {
            int name = names.indexOf(objects.get(object).name());
            queries.add(first + queryOf[object]);
            classes.add(name);
            edges.add(objects.get(object).box());
            scores[(first + queryOf[object]) * names.size() + name] = 1;
        }
    }

    /** 1 where a query is to name a class, else 0; as many numbers as there are scores. */
    float[] scores() {
        return scores;
    }

    /** The matched queries, counted over all rows. */
    int[] queries() {
        return queries.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The class of each pair. */
    int[] classes() {
        return classes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The wanted edges of each pair, four numbers each. */
    float[] edges() {
        float[] all = new float[4 * edges.size()];
        for (int i = 0; i < edges.size(); i++) {
            System.arraycopy(edges.get(i), 0, all, 4 * i, 4);
        }
        return all;
    }

    private double cost(int query, Teacher.Finding.Found object) {
        Objective.Detect weights = plan.objective();
        double score = foundScores[query * names.size() + names.indexOf(object.name())];
        double chance = 1 / (1 + Math.exp(-score));
        double saved = ALPHA * (1 - chance) * (1 - chance) * softplus(-score)
                - (1 - ALPHA) * chance * chance * softplus(score);
        double distance = 0;
        for (int i = 0; i < 4; i++) {
            distance += Math.abs(foundEdges[4 * query + i] - object.box()[i]);
        }
        return weights.focal() * saved
                + weights.l1() * distance
                - weights.giou() * overlap(foundEdges, 4 * query, object.box());
    }

    /** {@code log(1 + exp(x))} without overflow. */
    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /** The generalised overlap (arXiv 1902.09630) of two boxes. */
    static double overlap(float[] ones, int from, float[] other) {
        double shared = side(Math.max(ones[from], other[0]), Math.min(ones[from + 2], other[2]))
                * side(Math.max(ones[from + 1], other[1]), Math.min(ones[from + 3], other[3]));
        double union = area(ones, from) + area(other, 0) - shared;
        double hull = side(Math.min(ones[from], other[0]), Math.max(ones[from + 2], other[2]))
                * side(Math.min(ones[from + 1], other[1]), Math.max(ones[from + 3], other[3]));
        return hull <= 0 ? -1 : (union <= 0 ? 0 : shared / union) - (hull - union) / hull;
    }

    private static double area(float[] boxes, int from) {
        return side(boxes[from], boxes[from + 2]) * side(boxes[from + 1], boxes[from + 3]);
    }

    private static double side(double low, double high) {
        return Math.max(0, high - low);
    }
}
