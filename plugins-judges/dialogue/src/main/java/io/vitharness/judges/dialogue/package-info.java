/** Judge: replies in words and pictures. */
@NullMarked
package io.vitharness.judges.dialogue;

import org.jspecify.annotations.NullMarked;
