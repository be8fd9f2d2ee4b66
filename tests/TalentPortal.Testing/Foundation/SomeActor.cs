using TalentPortal.Domain.Accounts;

namespace TalentPortal.Testing.Foundation;

/// <summary>Invented people with a role's rights and nothing else.</summary>
public static class SomeActor
{
    public static Actor With(params Role[] roles) => new(AccountId.New(), "王海燕", AccessTable.CapabilitiesOf(roles));
}
