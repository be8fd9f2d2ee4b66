using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Documents;

public static class DocumentCheckRefusals
{
    public static readonly Refusal TooManyTries = new("document.too_many_tries");
}
