package io.vitharness.cli;

import io.vitharness.pipeline.event.Event;
import io.vitharness.pipeline.event.RunListener;
import io.vitharness.report.Ledger;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Tells a run as lines; on a terminal the last line is drawn over and over with how far, how fast and how long still. */
final class Progress implements RunListener {

    private static final long REDRAW_NANOS = 100_000_000L;
    private static final long PLAIN_NANOS = 10_000_000_000L;

    private final Console console;
    private final LongSupplier nanoTime;
    private Pace pace;
    private long drawnAt;

    Progress(Console console, LongSupplier nanoTime) {
        this.console = console;
        this.nanoTime = nanoTime;
        this.pace = new Pace(nanoTime, 0, 0);
    }

    @Override
    public void on(Event event) {
        if (event instanceof Event.Trained trained) {
            trained(trained);
        } else if (event instanceof Event.Answered answered) {
            step("answer " + answered.cell() + "  ", answered.done());
        } else {
            milestone(event);
        }
    }

    private void trained(Event.Trained trained) {
        var step = trained.step();
        if (pace.total() != step.steps()) {
            pace = new Pace(nanoTime, step.step() - 1, step.steps());
        }
        String values = step.values().entrySet().stream().map(Progress::value).collect(Collectors.joining("  "));
        step("train " + trained.model() + " " + step.stage() + "  " + values + "  ", step.step());
    }

    private static String value(Map.Entry<String, Double> entry) {
        return String.format(Locale.ROOT, "%s %.4g", entry.getKey(), entry.getValue());
    }

    private void step(String what, int done) {
        long now = nanoTime.getAsLong();
        if (now - drawnAt < (console.isLive() ? REDRAW_NANOS : PLAIN_NANOS)) {
            return;
        }
        drawnAt = now;
        if (console.isLive()) {
            console.draw(what + pace.line(done));
        } else {
            console.tell(what + pace.line(done));
        }
    }

    private void milestone(Event event) {
        if (event instanceof Event.CellStarted started) {
            pace = new Pace(nanoTime, started.before(), started.total());
            drawnAt = nanoTime.getAsLong();
        } else if (event instanceof Event.TrainingStarted) {
            pace = new Pace(nanoTime, 0, 0);
            drawnAt = nanoTime.getAsLong();
        }
        String line = line(event);
        if (!line.isEmpty()) {
            console.tell(line);
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
