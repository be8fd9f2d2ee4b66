using System.Collections;

namespace TalentPortal.Domain.Foundation;

/// <summary>A state machine as a table: from, action, to. What is not in the table does not happen.</summary>
public sealed class StateFlow<TState, TAction> : IEnumerable<(TState From, TAction Action, TState To)>
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private readonly Dictionary<(TState, TAction), TState> next = [];

    public void Add(TState from, TAction action, TState to) => next.Add((from, action), to);

    /// <summary>The state that the action leads to, or null when the action does not exist in this state.</summary>
    public TState? Next(TState from, TAction action) => next.TryGetValue((from, action), out var to) ? to : null;

    public IEnumerable<TAction> ActionsFrom(TState state) => next.Keys.Where(key => key.Item1.Equals(state)).Select(key => key.Item2);

    public IEnumerator<(TState From, TAction Action, TState To)> GetEnumerator() =>
        next.Select(entry => (entry.Key.Item1, entry.Key.Item2, entry.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
