package io.vitharness.report;

/** A plugin that a run used, with the SHA-256 of the jar (or of all files of the folder) it came from. */
public record PluginUse(String kind, String id, String version, String jar, String sha256) {}
