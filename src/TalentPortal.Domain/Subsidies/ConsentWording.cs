namespace TalentPortal.Domain.Subsidies;

/// <summary>
/// 承诺书 and 授权书 as they were worded at one time, in both languages. Kept for good: what somebody agreed to can still be read
/// when the wording has long been another.
/// </summary>
public sealed class ConsentWording
{
    private ConsentWording() { }

    public ConsentWording(string id, string promiseZh, string promiseEn, string consentZh, string consentEn, DateTime firstUsedAt)
    {
        Id = id;
        (PromiseZh, PromiseEn, ConsentZh, ConsentEn) = (promiseZh, promiseEn, consentZh, consentEn);
        FirstUsedAt = firstUsedAt;
    }

    /// <summary>Taken from the words themselves, so that a changed sentence cannot keep its old version: <c>3F2A-91BC-04DE</c>.</summary>
    public string Id { get; private set; } = "";
    public string PromiseZh { get; private set; } = "";
    public string PromiseEn { get; private set; } = "";
    public string ConsentZh { get; private set; } = "";
    public string ConsentEn { get; private set; } = "";
    public DateTime FirstUsedAt { get; private set; }
}
