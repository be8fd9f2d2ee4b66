using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Payments;

/// <summary>The natural persons behind one act: who did it, and for whom when the duty was delegated. Four-eyes rules compare these.</summary>
public readonly record struct PaymentDesk(PersonId? Person, PersonId? OnBehalfOf)
{
    public static PaymentDesk Of(Actor actor, Capability capability) => new(actor.Person, actor.OnBehalfOf(capability));

    public bool SharesPersonWith(PersonId? person, PersonId? onBehalfOf) => Is(person) || Is(onBehalfOf);

    public bool Is(PersonId? other) => other is not null && (Person == other || OnBehalfOf == other);
}
