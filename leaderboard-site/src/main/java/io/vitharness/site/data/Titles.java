package io.vitharness.site.data;

import io.vitharness.report.BenchmarkPlan;
import io.vitharness.report.Report;
import java.util.List;

/** Tells benchmarks of one title apart by the names that the suite gives them. */
final class Titles {

    private Titles() {}

    /** The report, every title in it that several benchmarks share followed by their names. */
    static Report distinct(Report report) {
        List<BenchmarkPlan> all = report.benchmarks();
        List<BenchmarkPlan> named = all.stream()
                .map(plan -> all.stream().anyMatch(other -> isNamesake(plan, other)) ? named(plan) : plan)
                .toList();
        return new Report(
                report.schema(),
                report.run(),
                report.suite(),
                report.created(),
                report.seed(),
                report.complete(),
                report.problems(),
                report.provenance(),
                report.plugins(),
                report.models(),
                named,
                report.cells(),
                report.contrasts(),
                report.skips());
    }

    private static boolean isNamesake(BenchmarkPlan plan, BenchmarkPlan other) {
        return other.title().equals(plan.title()) && !other.name().equals(plan.name());
    }

    private static BenchmarkPlan named(BenchmarkPlan plan) {
        return new BenchmarkPlan(
                plan.name(),
                plan.plugin(),
                plan.title() + ": " + plan.name(),
                plan.version(),
                plan.licence(),
                plan.paper(),
                plan.notes(),
                plan.configuration(),
                plan.dataHash(),
                plan.synthetic(),
                plan.samples(),
                plan.available(),
                plan.epochs(),
                plan.protocol());
    }
}
