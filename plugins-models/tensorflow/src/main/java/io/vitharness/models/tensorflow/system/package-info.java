/** What a system is made of and how it is trained; loads no engine. */
@NullMarked
package io.vitharness.models.tensorflow.system;

import org.jspecify.annotations.NullMarked;
