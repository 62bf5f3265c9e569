/** Questions about scenes, with exact answers that cannot be guessed from the words. */
@NullMarked
package io.vitharness.data.question;

import org.jspecify.annotations.NullMarked;
