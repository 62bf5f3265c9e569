/** Judge: how like the true picture a made picture is. */
@NullMarked
package io.vitharness.judges.picturesimilarity;

import org.jspecify.annotations.NullMarked;
