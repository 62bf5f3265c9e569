/** Orders of things that were compared two at a time: win rates, Elo, Bradley-Terry and others. */
@NullMarked
package io.vitharness.data.ranking;

import org.jspecify.annotations.NullMarked;
