package io.vitharness.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Our code against another program that does the same: both in turns, so that whatever slows the machine slows both,
 * and the ratio of each turn. Tells the time that passed and the time of all processors, since the former knows who
 * else is at work. Gives a row of a table; {@code -Dpeer.turns} says how many turns (3), {@code -Dpeer.python} or
 * {@code PEER_PYTHON} names the Python that has the other programs.
 */
public final class Race {

    /**
     * What one run took, in seconds.
     *
     * @param wall that passed
     * @param processors of all processors, ours and those of the processes that it started
     */
    public record Took(double wall, double processors) {}

    /** One of the two. */
    @FunctionalInterface
    public interface Runner {

        /** Runs once and tells what it took. */
        Took run() throws Exception;
    }

    /** The head of the table. */
    public static final String HEAD =
            "| figure | ours | peer | times | ours, processors | peer, processors | times | turns |\n"
                    + "|---|---|---|---|---|---|---|---|";

    private final String figure;
    private final List<Took> ours = new ArrayList<>();
    private final List<Took> peers = new ArrayList<>();

    private Race(String figure) {
        this.figure = figure;
    }

    /** Runs both in turns. */
    public static Race run(String figure, Runner ours, Runner peer) throws Exception {
        Race race = new Race(figure);
        for (int turn = 0; turn < turns(); turn++) {
            race.add(ours.run(), peer.run());
        }
        return race;
    }

    /** One whose runs are added one by one. */
    public static Race of(String figure) {
        return new Race(figure);
    }

    /** Adds a turn. */
    public void add(Took our, Took peer) {
        ours.add(our);
        peers.add(peer);
    }

    /** How many turns are wanted. */
    public static int turns() {
        return Integer.getInteger("peer.turns", 3);
    }

    /** The Python that has the other programs, if one is named. */
    public static Optional<String> python() {
        return Optional.ofNullable(System.getProperty("peer.python"))
                .or(() -> Optional.ofNullable(System.getenv("PEER_PYTHON")))
                .filter(name -> !name.isBlank());
    }

    /** How many times as long as ours the other took: the median of the turns' ratios. */
    public double wallTimes() {
        return times(Took::wall);
    }

    /** The same of the time of all processors. */
    public double processorTimes() {
        return times(Took::processors);
    }

    /** The row of medians. */
    public String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %.3f s | %.3f s | %.1f | %.3f s | %.3f s | %.1f | %d |",
                figure,
                median(ours, Took::wall),
                median(peers, Took::wall),
                wallTimes(),
                median(ours, Took::processors),
                median(peers, Took::processors),
                processorTimes(),
                ours.size());
    }

    /** Times work in this JVM, its compiler and collector included. */
    public static Took timed(Runnable work) {
        double before = processors();
        long started = System.nanoTime();
        work.run();
        return new Took((System.nanoTime() - started) / 1e9, processors() - before);
    }

    /** What this process has used of all processors so far, in seconds. */
    public static double processors() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    /** The most memory that this process held so far; empty where the system does not tell. */
    public static OptionalDouble peakMebibytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
    }

    /** Runs a {@code main} of the test's class path in a JVM of its own, as a user starts one; returns what it printed. */
    public static String freshJvm(Class<?> main, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(
                List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.add(main.getName());
        command.addAll(Arrays.asList(arguments));
        return output(command);
    }

    /** Runs a Python script that lies beside a class; returns what it printed. */
    public static String script(String python, Class<?> beside, String name, Path folder, String... arguments)
            throws IOException, InterruptedException {
        Path script = folder.resolve(name);
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("there is no resource " + name + " beside " + beside.getName());
            }
            Files.write(script, in.readAllBytes());
        }
        List<String> command = new ArrayList<>(List.of(python, script.toString()));
        command.addAll(Arrays.asList(arguments));
        return output(command);
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + exit + ": " + said);
        }
        return said;
    }

    private double times(ToDoubleFunction<Took> time) {
        double[] ratios = new double[ours.size()];
        Arrays.setAll(ratios, i -> time.applyAsDouble(peers.get(i)) / time.applyAsDouble(ours.get(i)));
        return median(ratios);
    }

    private static double median(List<Took> runs, ToDoubleFunction<Took> time) {
        return median(runs.stream().mapToDouble(time).toArray());
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
