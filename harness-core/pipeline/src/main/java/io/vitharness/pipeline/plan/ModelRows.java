package io.vitharness.pipeline.plan;

import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.pipeline.plugin.PluginBoundary;
import io.vitharness.pipeline.plugin.PluginException;
import io.vitharness.pipeline.suite.ModelEntry;
import io.vitharness.report.ModelPlan;
import io.vitharness.report.Sha256;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.spi.model.TrainableModelProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans the models of a suite, each followed by its picture-blind control where the suite wants one. */
final class ModelRows {

    private static final String BLIND = "-blind";

    private final Draft draft;

    ModelRows(Draft draft) {
        this.draft = draft;
    }

    List<PlannedModel> plan() {
        List<PlannedModel> rows = new ArrayList<>();
        for (ModelEntry entry : draft.suite().models()) {
            Installed<ModelProvider<?>> plugin = draft.catalogue().models().get(entry.plugin());
            if (plugin == null) {
                throw new IllegalStateException("plugin ids are checked before models are planned");
            }
            draft.configurations()
                    .bind(plugin, entry.config())
                    .map(config -> row(entry, plugin, config))
                    .ifPresent(row -> {
                        rows.add(row);
                        entry.control().ifPresent(control -> rows.add(blind(row)));
                    });
        }
        return rows;
    }

    private PlannedModel row(ModelEntry entry, Installed<ModelProvider<?>> plugin, Record config) {
        Optional<String> recipe = recipe(entry, plugin, config);
        ModelPlan plan = new ModelPlan(
                entry.name(), entry.plugin(), draft.effective().of(config), recipe.map(Sha256::of), Optional.empty());
        return new PlannedModel(
                plan, entry, plugin, config, entry.device().orElse(draft.suite().device()), recipe, false);
    }

    private PlannedModel blind(PlannedModel seeing) {
        String name = seeing.name() + BLIND;
        Set<String> taken =
                draft.suite().models().stream().map(ModelEntry::name).collect(Collectors.toSet());
        if (taken.contains(name)) {
            draft.problems()
                    .add(
                            draft.file().model(name).place(),
                            "the name '" + name + "' is taken by the control row of '" + seeing.name() + "'");
        }
        ModelPlan plan = seeing.record();
        ModelPlan control =
                new ModelPlan(name, plan.plugin(), plan.configuration(), plan.recipe(), Optional.of(seeing.name()));
        return new PlannedModel(
                control, seeing.entry(), seeing.plugin(), seeing.config(), seeing.device(), seeing.recipe(), true);
    }

    private Optional<String> recipe(ModelEntry entry, Installed<ModelProvider<?>> plugin, Record config) {
        if (plugin.plugin() instanceof TrainableModelProvider<?> trainable) {
            long seed = draft.suite().seed();
            try {
                return Optional.of(PluginBoundary.of(plugin).call("recipe", () -> recipe(trainable, config, seed)));
            } catch (PluginException e) {
                if (!(e.getCause() instanceof IllegalArgumentException mistake)) {
                    throw e;
                }
                draft.problems().add(draft.file().model(entry.name()).place(), String.valueOf(mistake.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static <C extends Record> String recipe(TrainableModelProvider<C> provider, Record config, long seed) {
        return provider.recipe(provider.configType().cast(config), seed);
    }
}
