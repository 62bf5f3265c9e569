package io.vitharness.data.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** How often each thing won against and tied with each other. */
final class Matrix {

    private final List<String> names;
    private final double[][] wins;
    private final double[][] ties;

    Matrix(List<Battle> battles) {
        TreeSet<String> all = new TreeSet<>();
        battles.forEach(battle -> {
            all.add(battle.left());
            all.add(battle.right());
        });
        this.names = new ArrayList<>(all);
        this.wins = new double[names.size()][names.size()];
        this.ties = new double[names.size()][names.size()];
        battles.forEach(this::add);
    }

    int size() {
        return names.size();
    }

    List<String> names() {
        return names;
    }

    double wins(int winner, int loser) {
        return wins[winner][loser];
    }

    double ties(int one, int other) {
        return ties[one][other];
    }

    /** Wins and half of the ties. */
    double points(int one, int other) {
        return wins[one][other] + ties[one][other] / 2;
    }

    double games(int one, int other) {
        return points(one, other) + points(other, one);
    }

    /** Scores by name, names in order. */
    Map<String, Double> named(double[] scores) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < scores.length; i++) {
            named.put(names.get(i), scores[i]);
        }
        return named;
    }

    private void add(Battle battle) {
        int left = names.indexOf(battle.left());
        int right = names.indexOf(battle.right());
        switch (battle.outcome()) {
            case LEFT -> wins[left][right]++;
            case RIGHT -> wins[right][left]++;
            case TIE -> {
                ties[left][right]++;
                ties[right][left]++;
            }
        }
    }
}
