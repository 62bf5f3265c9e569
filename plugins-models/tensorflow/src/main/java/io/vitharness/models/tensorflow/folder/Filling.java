package io.vitharness.models.tensorflow.folder;

import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Parameter;
import io.vitharness.models.tensorflow.store.TensorFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** Puts the tensors of a published folder into a graph. All that does not fit is listed before any number is read. */
final class Filling {

    private static final int MAX_LISTED = 40;

    private Filling() {}

    static void fill(Engine engine, TensorFolder tensors, Names names) throws IOException {
        Map<String, String> tensorOf = checked(engine, tensors, names);
        engine.fill(weight -> tensors.read(String.valueOf(tensorOf.get(weight))));
    }

    /** The tensor of each weight, by the headers alone. */
    static Map<String, String> checked(Engine engine, TensorFolder tensors, Names names) {
        Map<String, String> tensorOf = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        for (String tensor : tensors.names()) {
            names.weight(tensor).ifPresent(weight -> {
                if (tensorOf.putIfAbsent(weight, tensor) != null) {
                    twice.add(tensor + " (as " + tensorOf.get(weight) + ")");
                }
            });
        }
        List<String> faults = faults(engine, tensors, tensorOf, names);
        add(faults, "twice", twice);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "the weights in " + tensors.folder() + " do not fit its config.json; " + String.join("; ", faults));
        }
        return tensorOf;
    }

    private static List<String> faults(Engine engine, TensorFolder tensors, Map<String, String> tensorOf, Names names) {
        List<String> missing = new ArrayList<>();
        List<String> misfits = new ArrayList<>();
        List<String> mistyped = new ArrayList<>();
        TreeSet<String> surplus = new TreeSet<>(tensorOf.values());
        for (Parameter weight : engine.parameters().all()) {
            String tensor = tensorOf.get(weight.name());
            if (tensor == null) {
                missing.add(names.tensor(weight.name(), tensors.names()));
                continue;
            }
            surplus.remove(tensor);
            List<Long> wanted = LongStream.of(weight.shape().asArray()).boxed().toList();
            if (!tensors.shape(tensor).equals(wanted)) {
                misfits.add(tensor + " has " + tensors.shape(tensor) + ", wanted " + wanted);
            }
            tensors.strangeType(tensor).ifPresent(type -> mistyped.add(tensor + " has " + type));
        }
        List<String> faults = new ArrayList<>();
        add(faults, "missing", missing);
        add(faults, "surplus", List.copyOf(surplus));
        add(faults, "of a wrong shape", misfits);
        add(faults, "of another type than " + TensorFolder.TYPES, mistyped);
        return faults;
    }

    private static void add(List<String> faults, String what, List<String> names) {
        if (!names.isEmpty()) {
            String more = names.size() > MAX_LISTED ? " and " + (names.size() - MAX_LISTED) + " more" : "";
            faults.add(what + ": " + names.subList(0, Math.min(MAX_LISTED, names.size())) + more);
        }
    }
}
