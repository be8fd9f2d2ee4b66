using System.Collections.Concurrent;
using TalentPortal.Domain.Accounts;

namespace TalentPortal.Testing.Foundation;

/// <summary>The actors that a test host knows by their account id.</summary>
public sealed class ActorBook
{
    private readonly ConcurrentDictionary<string, Actor> actors = new();

    public Actor Enter(Actor actor) => actors[actor.Id.ToString()] = actor;
    public Actor? Find(string? id) => id is not null && actors.TryGetValue(id, out var actor) ? actor : null;
}
