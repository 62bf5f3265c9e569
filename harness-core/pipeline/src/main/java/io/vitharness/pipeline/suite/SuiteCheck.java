package io.vitharness.pipeline.suite;

/**
 * Looks for mistakes that only others can see, such as keys that belong to a plugin. It is handed the tree even when
 * the suite itself has mistakes, so that all of them are told at once; what has the wrong form is told already.
 */
@FunctionalInterface
public interface SuiteCheck {

    void check(YamlNode.Mapping tree, Problems problems);
}
