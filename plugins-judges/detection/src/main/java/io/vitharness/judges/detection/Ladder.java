package io.vitharness.judges.detection;

import java.util.Arrays;
import java.util.List;

/**
 * All regions of one class at one range of sizes, by falling confidence over all pictures, ready to be counted again and
 * again with other weights of the pictures: the bootstrap sorts nothing.
 *
 * <p>Only two kinds of region need looking at for an overlap: those that found a place, and those that do not count.
 * How many regions count up to a place is a running sum that all overlaps share.
 */
final class Ladder {

    /** One class in one picture: its matches, and which picture it is. */
    static final class Entry {

        final Matches matches;
        final int picture;

        Entry(Matches matches, int picture) {
            this.matches = matches;
            this.picture = picture;
        }
    }

    private final int overlaps;
    /** The picture of every region that counts at some overlap, by falling confidence. */
    private final int[] pictures;
    /** By overlap: the regions that found a place or do not count, as twice their place, plus 1 where one was found. */
    private final int[][] events;

    private final int[] truthPictures;
    private final int[] truthCounts;

    /** The entries in the official order of their pictures; regions of equal confidence keep that order. */
    Ladder(List<Entry> entries, int size, int overlaps) {
        this(entries, size, overlaps, FallingOrder.of(confidences(entries)));
    }

    /** The same in an order of its own: places of the regions, counted entry by entry. */
    Ladder(List<Entry> entries, int size, int overlaps, int[] order) {
        this.overlaps = overlaps;
        int ignoredAlways = ((1 << overlaps) - 1) << overlaps;
        int[] flags = new int[order.length];
        int[] owner = new int[order.length];
        flatten(entries, size, flags, owner);
        int[] kept = Arrays.stream(order)
                .filter(place -> (flags[place] & ignoredAlways) != ignoredAlways)
                .toArray();
        this.pictures = Arrays.stream(kept).map(place -> owner[place]).toArray();
        int[] keptFlags = Arrays.stream(kept).map(place -> flags[place]).toArray();
        this.events = new int[overlaps][];
        for (int t = 0; t < overlaps; t++) {
            events[t] = events(keptFlags, t);
        }
        List<Entry> holding =
                entries.stream().filter(entry -> entry.matches.places[size] > 0).toList();
        this.truthPictures = holding.stream().mapToInt(entry -> entry.picture).toArray();
        this.truthCounts =
                holding.stream().mapToInt(entry -> entry.matches.places[size]).toArray();
    }

    /** How many places count, every picture taken as often as it weighs. */
    long places(int[] weights) {
        long places = 0;
        for (int i = 0; i < truthPictures.length; i++) {
            places += (long) weights[truthPictures[i]] * truthCounts[i];
        }
        return places;
    }

    /** How many regions count up to each, before the first 0. */
    int[] running(int[] weights) {
        int[] running = new int[pictures.length + 1];
        for (int i = 0; i < pictures.length; i++) {
            running[i + 1] = running[i] + weights[pictures[i]];
        }
        return running;
    }

    /** Counts the regions at one overlap, the surest first. */
    void count(int overlap, int[] weights, Curve curve) {
        int[] running = curve.running();
        int found = 0;
        int ignored = 0;
        for (int event : events[overlap]) {
            int place = event >> 1;
            int weight = weights[pictures[place]];
            if (weight == 0) {
                continue;
            }
            if ((event & 1) == 0) {
                ignored += weight;
            } else {
                found += weight;
                curve.add(found, running[place + 1] - ignored);
            }
        }
    }

    int overlaps() {
        return overlaps;
    }

    private int[] events(int[] flags, int t) {
        int found = 1 << t;
        int ignored = 1 << (t + overlaps);
        int[] events = new int[flags.length];
        int count = 0;
        for (int place = 0; place < flags.length; place++) {
            if ((flags[place] & (found | ignored)) != 0) {
                events[count++] = 2 * place + ((flags[place] & found) != 0 ? 1 : 0);
            }
        }
        return Arrays.copyOf(events, count);
    }

    private static void flatten(List<Entry> entries, int size, int[] flags, int[] owner) {
        int at = 0;
        for (Entry entry : entries) {
            int[] own = entry.matches.flags[size];
            System.arraycopy(own, 0, flags, at, own.length);
            Arrays.fill(owner, at, at + own.length, entry.picture);
            at += own.length;
        }
    }

    static double[] confidences(List<Entry> entries) {
        double[] confidences = new double
                [entries.stream()
                        .mapToInt(entry -> entry.matches.confidences.length)
                        .sum()];
        int at = 0;
        for (Entry entry : entries) {
            System.arraycopy(entry.matches.confidences, 0, confidences, at, entry.matches.confidences.length);
            at += entry.matches.confidences.length;
        }
        return confidences;
    }
}
