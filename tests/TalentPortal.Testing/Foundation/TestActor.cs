using Microsoft.AspNetCore.Http;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Testing.Foundation;

/// <summary>The actor that the request's header names.</summary>
internal sealed class TestActor(IHttpContextAccessor http, ActorBook actors) : ICurrentActor
{
    public const string Header = "X-Test-Actor";

    private Actor? Named => actors.Find(http.HttpContext?.Request.Headers[Header]);

    public bool IsSignedIn => Named is not null;
    public Actor Actor => Named ?? throw new ForbiddenException();
}
