using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace TalentPortal.Testing.Foundation;

/// <summary>Gives the framework the principal that goes with <see cref="TestActor"/>, so that whatever asks "signed in?" agrees.</summary>
internal sealed class TestSignIn(ActorBook actors) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            if (actors.Find(context.Request.Headers[TestActor.Header]) is { } actor)
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, actor.Id.ToString())], "Test"));
            return rest(context);
        });
        next(app);
    };
}
