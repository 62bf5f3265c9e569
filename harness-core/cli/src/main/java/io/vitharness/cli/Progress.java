package io.vitharness.cli;

import io.vitharness.pipeline.event.Event;
import io.vitharness.pipeline.event.RunListener;
import io.vitharness.report.Ledger;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Tells a run as lines; on a terminal the last line is drawn over and over with how far, how fast and how long still. Of
 * several trainings at a time it is the one that began first.
 */
final class Progress implements RunListener {

    private static final long REDRAW_NANOS = 100_000_000L;
    private static final long PLAIN_NANOS = 10_000_000_000L;

    private final Console console;
    private final LongSupplier nanoTime;
    private final Map<String, Work> works = new LinkedHashMap<>();

    Progress(Console console, LongSupplier nanoTime) {
        this.console = console;
        this.nanoTime = nanoTime;
    }

    @Override
    public void on(Event event) {
        if (event instanceof Event.Trained trained) {
            trained(trained);
        } else if (event instanceof Event.Answered answered) {
            step(answered.cell(), "answer " + answered.cell() + "  ", answered.done());
        } else {
            milestone(event);
        }
    }

    private void trained(Event.Trained trained) {
        var step = trained.step();
        if (!works.containsKey(trained.model())
                || works.get(trained.model()).pace.total() != step.steps()) {
            begin(trained.model(), step.step() - 1, step.steps());
        }
        String values = step.values().entrySet().stream().map(Progress::value).collect(Collectors.joining("  "));
        step(trained.model(), "train " + trained.model() + " " + step.stage() + "  " + values + "  ", step.step());
    }

    private static String value(Map.Entry<String, Double> entry) {
        return String.format(Locale.ROOT, "%s %.4g", entry.getKey(), entry.getValue());
    }

    private void step(String source, String what, int done) {
        Work work = works.computeIfAbsent(source, fresh -> new Work(new Pace(nanoTime, 0, 0), nanoTime.getAsLong()));
        boolean isFirst = works.keySet().iterator().next().equals(source);
        long now = nanoTime.getAsLong();
        if (console.isLive() ? !isFirst || now - work.told < REDRAW_NANOS : now - work.told < PLAIN_NANOS) {
            return;
        }
        work.told = now;
        if (console.isLive()) {
            console.draw(what + work.pace.line(done));
        } else {
            console.tell(what + work.pace.line(done));
        }
    }

    private void begin(String source, int before, int total) {
        works.put(source, new Work(new Pace(nanoTime, before, total), nanoTime.getAsLong()));
    }

    private void milestone(Event event) {
        if (event instanceof Event.CellStarted started) {
            begin(started.cell(), started.before(), started.total());
        } else if (event instanceof Event.TrainingStarted started) {
            begin(started.model(), 0, 0);
        } else if (event instanceof Event.TrainingFinished finished) {
            works.remove(finished.model());
        } else if (event instanceof Event.ModelFailed failed) {
            works.remove(failed.model());
        } else if (event instanceof Event.CellAnswered answered) {
            works.remove(answered.cell());
        }
        String line = line(event);
        if (!line.isEmpty()) {
            console.tell(line);
        }
    }

    /** What goes on, and when it was last told of. */
    private static final class Work {

        private final Pace pace;
        private long told;

        Work(Pace pace, long told) {
            this.pace = pace;
            this.told = told;
        }
    }

    private static String line(Event event) {
        if (event instanceof Event.RunStarted run) {
            return "run " + run.run() + " in " + run.folder() + ": " + Words.plural(run.cells(), "cell") + ", "
                    + Words.plural(run.requests(), "request");
        }
        if (event instanceof Event.TrainingReused reused) {
            return "train " + reused.model() + ": trained before, recipe "
                    + reused.recipe().substring(0, 12);
        }
        if (event instanceof Event.TrainingStarted started) {
            return "train " + started.model() + ": recipe " + started.recipe().substring(0, 12);
        }
        if (event instanceof Event.TrainingFinished finished) {
            return "train " + finished.model() + ": done in " + Words.duration(finished.took());
        }
        if (event instanceof Event.ModelOpened opened) {
            return "open " + opened.model() + " on " + opened.device() + " in " + Words.duration(opened.took());
        }
        if (event instanceof Event.CellStarted started) {
            return "answer " + started.cell() + ": " + started.before() + " of " + started.total() + " stored";
        }
        if (event instanceof Event.CellAnswered answered) {
            return "answer " + answered.cell() + ": " + answered.total() + " stored in "
                    + Words.duration(answered.took())
                    + (answered.failed() == 0 ? "" : ", " + answered.failed() + " failed");
        }
        return trouble(event);
    }

    private static String trouble(Event event) {
        if (event instanceof Event.ModelFailed failed) {
            return "model " + failed.model() + " failed: " + failed.because();
        }
        if (event instanceof Event.PluginBroke broke) {
            return "plugin fault: " + broke.fault();
        }
        if (event instanceof Event.Skipped skipped) {
            return "skip " + skipped.model() + " on " + skipped.benchmark() + ": " + skipped.because();
        }
        if (event instanceof Event.Waiting waiting) {
            return "waiting " + Words.duration(waiting.delay()) + ": " + waiting.because() + " (model "
                    + waiting.model() + ")";
        }
        if (event instanceof Event.Said said) {
            return said.source() + ": " + said.line();
        }
        if (event instanceof Event.CellScored scored) {
            return "score " + scored.cell() + ": " + ledger(scored.ledger());
        }
        return "";
    }

    static String ledger(Ledger ledger) {
        StringBuilder words = new StringBuilder(ledger.scored() + " scored");
        append(words, ledger.unclear(), "unclear");
        append(words, ledger.refused(), "refused");
        append(words, ledger.modelError(), "model errors");
        append(words, ledger.judgeError(), "judge errors");
        append(words, ledger.limit(), "not asked");
        return words + " = " + ledger.total();
    }

    private static void append(StringBuilder words, int count, String what) {
        if (count > 0) {
            words.append(" + ").append(count).append(' ').append(what);
        }
    }
}
