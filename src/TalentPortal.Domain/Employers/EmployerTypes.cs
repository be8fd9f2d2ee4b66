namespace TalentPortal.Domain.Employers;

public static class EmployerTypes
{
    /// <summary>
    /// The kind that a credit code tells by itself: its first two characters are registration department and category (GB 32100,
    /// table 1). Null where the kind, and with it the rate, has to be looked up. A company may be state-owned or private; both are
    /// enterprises, so it is taken as private until a clerk says otherwise.
    /// </summary>
    public static EmployerType? ToldBy(CreditCode code) => code.Value[..2] switch
    {
        "11" => EmployerType.GovernmentOrgan,
        "12" => EmployerType.PublicInstitution,
        "52" => EmployerType.PrivateNonEnterprise,
        "91" => EmployerType.PrivateEnterprise,
        "92" => EmployerType.SoleTrader,
        "93" => EmployerType.Cooperative,
        _ => null,
    };
}
