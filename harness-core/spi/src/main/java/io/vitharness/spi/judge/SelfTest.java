package io.vitharness.spi.judge;

import java.util.List;

/** A judge provider that can show how well it reads; {@code harness doctor readings} prints what it says. */
public interface SelfTest {

    /** Lines of plain text, the same at every call: what was tried, and how every variant fared. */
    List<String> lines();
}
