package io.vitharness.data.scene;

import java.util.Locale;

/** What a cloud of points shows; all reach from -1 to 1 upwards and 1 sideways. */
public enum Solid {
    CUBE,
    SPHERE,
    CONE,
    CYLINDER;

    /** The English word, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A point of the surface, evenly drawn, and the direction outwards there: {@code x, y, z, nx, ny, nz}. */
    double[] spot(Draws draws) {
        double turn = draws.between(0, 2 * Math.PI);
        double share = draws.between(0, 1);
        double up = draws.between(-1, 1);
        return switch (this) {
            case CUBE -> face(draws.below(6), up, 2 * share - 1);
            case SPHERE -> ring(Math.sqrt(1 - up * up), turn, up, Math.sqrt(1 - up * up), up);
            // side and base of a cone of height 2 have the areas sqrt(5) pi and pi
            case CONE ->
                draws.between(0, 1 + Math.sqrt(5)) < 1
                        ? ring(Math.sqrt(share), turn, -1, 0, -1)
                        : ring(Math.sqrt(share), turn, 1 - 2 * Math.sqrt(share), 2, 1);
            // side and both ends of a cylinder of height 2 have the areas 4 pi and 2 pi
            case CYLINDER ->
                draws.below(3) == 0 ? end(Math.sqrt(share), turn, draws.coin() ? 1 : -1) : ring(1, turn, up, 1, 0);
        };
    }

    private static double[] end(double radius, double turn, int up) {
        return ring(radius, turn, up, 0, up);
    }

    private static double[] ring(double radius, double turn, double up, double outwards, double upwards) {
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        return new double[] {radius * cos, radius * sin, up, outwards * cos, outwards * sin, upwards};
    }

    private static double[] face(int face, double one, double other) {
        double[] spot = new double[6];
        int axis = face % 3;
        spot[axis] = face < 3 ? 1 : -1;
        spot[(axis + 1) % 3] = one;
        spot[(axis + 2) % 3] = other;
        spot[3 + axis] = spot[axis];
        return spot;
    }
}
