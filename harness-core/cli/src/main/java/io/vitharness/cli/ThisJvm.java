package io.vitharness.cli;

import io.vitharness.pipeline.prepare.ChildCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of another JVM of this same harness. */
record ThisJvm() implements ChildCommand {

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String heap = System.getProperty("harness.child.heap", "");
        if (!heap.isEmpty()) {
            words.add("-Xmx" + heap);
        }
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "worker"));
        return words;
    }
}
