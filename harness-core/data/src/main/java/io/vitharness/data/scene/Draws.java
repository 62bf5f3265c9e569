package io.vitharness.data.scene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A stream of random draws, the same on every platform: SplitMix64 (Steele, Lea, Flood 2014), written out here
 * because the JDK promises no algorithm for its own generators. Not safe for several threads.
 */
public final class Draws {

    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    Draws(long state) {
        this.state = state;
    }

    /** The draws of one scene. The two low bits of the start name the purpose, so purposes never share a start. */
    public static Draws of(Purpose purpose, long seed, long index) {
        return new Draws((mix(mix(seed) + index * GAMMA) << 2) | purpose.code());
    }

    /** Stirs 64 bits; a bijection. */
    static long mix(long bits) {
        long first = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        long second = (first ^ (first >>> 27)) * 0x94d049bb133111ebL;
        return second ^ (second >>> 31);
    }

    /** Any of all longs. */
    public long next() {
        state += GAMMA;
        return mix(state);
    }

    /** A whole number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A number from {@code low} up to, and without, {@code high}. */
    public double between(double low, double high) {
        return low + (high - low) * ((next() >>> 11) * 0x1p-53);
    }

    public boolean coin() {
        return below(2) == 1;
    }

    public <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** The same elements in another order (Fisher and Yates). */
    public <T> List<T> shuffled(List<T> from) {
        List<T> order = new ArrayList<>(from);
        for (int last = order.size() - 1; last > 0; last--) {
            Collections.swap(order, last, below(last + 1));
        }
        return List.copyOf(order);
    }
}
