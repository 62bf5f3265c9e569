package io.vitharness.site.page;

import io.vitharness.report.BenchmarkPlan;
import io.vitharness.report.ModelFacts;
import io.vitharness.report.ModelPlan;
import io.vitharness.report.ProtocolPlan;
import io.vitharness.report.Report;
import io.vitharness.report.Timings;
import io.vitharness.report.TrainingReport;
import io.vitharness.site.data.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cards of provenance: everything the records say, nothing left out. */
final class Facts {

    private Facts() {}

    static List<Fact> of(Report report) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Run", report.run()));
        facts.add(new Fact("Suite", report.suite()));
        facts.add(new Fact("Planned", report.created()));
        facts.add(new Fact("Seed", Long.toString(report.seed())));
        facts.add(new Fact("Harness", report.provenance().version()));
        facts.add(new Fact("Commit", report.provenance().commit().orElse(Numbers.NONE + " not a clean checkout")));
        facts.add(new Fact("Java", report.provenance().java()));
        facts.add(new Fact("System", report.provenance().system()));
        facts.add(new Fact("Processors", Integer.toString(report.provenance().processors())));
        return List.copyOf(facts);
    }

    static List<Fact> of(BenchmarkPlan plan) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Plugin", plan.plugin()));
        facts.add(new Fact("Version", plan.version()));
        facts.add(new Fact(
                "Data", plan.synthetic() ? "synthetic: made by the harness, not the published set" : "published set"));
        facts.add(new Fact("Data hash", plan.dataHash()));
        facts.add(new Fact(
                "Asked", Numbers.count(plan.samples()) + " of " + Numbers.count(plan.available()) + " samples"));
        facts.add(new Fact("Epochs", Integer.toString(plan.epochs())));
        facts.add(new Fact("Licence", plan.licence().orElse(Numbers.NONE + " not stated")));
        facts.add(new Fact("Paper", plan.paper().orElse(Numbers.NONE + " not stated")));
        facts.add(new Fact("Configuration", Configuration.line(plan.configuration())));
        facts.addAll(of(plan.protocol()));
        plan.notes().forEach(note -> facts.add(new Fact("Note", note)));
        return List.copyOf(facts);
    }

    private static List<Fact> of(ProtocolPlan protocol) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                "Protocol", protocol.id() + (protocol.official() ? " (official)" : " (not the official way)")));
        facts.add(new Fact("How", protocol.summary()));
        facts.add(new Fact("Asking", protocol.asking()));
        facts.add(new Fact("Decoding", Configuration.line(protocol.decoding())));
        facts.add(new Fact("Judge", protocol.judge() + " " + protocol.judgeVersion()));
        protocol.judgeSettings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(setting -> facts.add(new Fact("Judge's " + setting.getKey(), setting.getValue())));
        return facts;
    }

    static List<Fact> of(ModelFacts model) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("System", model.system()));
        facts.add(new Fact(
                "Engine",
                model.engine()
                        + model.engineVersion().map(version -> " " + version).orElse("")));
        facts.add(new Fact("Identity", model.identity()));
        if (model.parameters().isPresent()) {
            facts.add(new Fact("Parameters", Numbers.count(model.parameters().getAsLong())));
        }
        if (model.trainable().isPresent()) {
            facts.add(new Fact("Trainable", Numbers.count(model.trainable().getAsLong())));
        }
        facts.add(new Fact("Device used", model.device()));
        model.details().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(detail -> facts.add(new Fact(detail.getKey(), detail.getValue())));
        return List.copyOf(facts);
    }

    static List<Fact> of(ModelPlan model) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Plugin", model.plugin()));
        model.recipe().ifPresent(recipe -> facts.add(new Fact("Recipe", recipe)));
        model.controlOf().ifPresent(other -> facts.add(new Fact("Control of", other)));
        facts.add(new Fact("Configuration", Configuration.line(model.configuration())));
        return List.copyOf(facts);
    }

    static List<Fact> of(TrainingReport training, Optional<Timings.ModelTiming> timing) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Recipe", training.recipe()));
        facts.add(new Fact("Steps", Numbers.count(training.steps())));
        timing.filter(t -> t.trainSeconds().isPresent())
                .ifPresent(t -> facts.add(
                        new Fact("Took", Numbers.seconds(t.trainSeconds().getAsDouble()))));
        timing.filter(t -> t.peakBytes().isPresent())
                .ifPresent(t -> facts.add(
                        new Fact("Most memory", Numbers.bytes(t.peakBytes().getAsLong()))));
        return List.copyOf(facts);
    }

    static List<Fact> plugins(Run run) {
        return run.report().plugins().stream()
                .map(plugin -> new Fact(
                        plugin.kind() + " " + plugin.id(),
                        plugin.version() + ", " + plugin.jar() + ", SHA-256 " + plugin.sha256()))
                .toList();
    }
}
