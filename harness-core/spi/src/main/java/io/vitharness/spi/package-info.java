/** What plugins see: the shared vocabulary of prompts, answers and configuration. Depends on the JDK alone. */
@NullMarked
package io.vitharness.spi;

import org.jspecify.annotations.NullMarked;
